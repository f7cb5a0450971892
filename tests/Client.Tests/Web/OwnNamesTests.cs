using Beffroi.Api;

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

using Xunit;

namespace Beffroi.Web;

public sealed class OwnNamesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "", "localhost", true)]
    [InlineData("http://127.0.0.1:8080", "", "LOCALHOST", true)]
    [InlineData("http://127.0.0.1:8080", "", "[::1]", true)]
    [InlineData("http://localhost:8080", "", "127.0.0.1", true)]
    [InlineData("http://[::1]:8080", "", "evil.example", false)]
    [InlineData("http://127.0.0.1:8080", "", "evil.example", false)]
    [InlineData("http://127.0.0.1:8080", "", "", false)]
    [InlineData("http://127.0.0.1:8080", "twin.example", "twin.example", true)]
    [InlineData("http://127.0.0.1:8080", "twin.example", "localhost", true)]
    [InlineData("http://0.0.0.0:8080", "", "twin.example", true)]
    [InlineData("http://0.0.0.0:8080", "twin.example", "evil.example", false)]
    [InlineData("http://127.0.0.1:8080;http://10.0.0.1:80", "", "twin.example", true)]
    public void It_answers_under_its_own_names(string addresses, string hosts, string name, bool answered)
    {
        var options = Options.Create(new ApiOptions { Hosts = hosts.Split(',', StringSplitOptions.RemoveEmptyEntries) });

        Assert.Equal(answered, new OwnNames(options, new SilentServer(addresses.Split(';'))).Has(name));
    }

    /// <summary>A server that listens nowhere and only says where it would.</summary>
    private sealed class SilentServer : IServer, IServerAddressesFeature
    {
        public SilentServer(string[] addresses)
        {
            Addresses = addresses;
            Features.Set<IServerAddressesFeature>(this);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public ICollection<string> Addresses { get; }

        public bool PreferHostingUrls { get; set; }

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
