using Beffroi.Api;

using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Beffroi.Web;

/// <summary>What the web server itself refuses before any of our code runs: too many connections, requests that never say what they want, endless bodies.</summary>
internal sealed class ServerLimits(IOptions<ApiOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions server)
    {
        var api = options.Value;
        server.Limits.MaxConcurrentConnections = api.Connections;
        server.Limits.MaxConcurrentUpgradedConnections = api.Viewers;
        server.Limits.RequestHeadersTimeout = api.HeadersPatience;
        server.Limits.MaxRequestBodySize = api.BodyBytes;
    }
}
