using System.Net;

using Beffroi.Api;
using Beffroi.Refusals;

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Beffroi.Web;

/// <summary>
/// Answers under its own names only. A name of somebody else's that leads to this machine would let their page, open in a browser here, pass for one of ours.
/// </summary>
internal sealed class OwnNames(IOptions<ApiOptions> options, IServer server)
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];
    private string[]? names;

    /// <summary>Whether the server answers under that name, written as in a Host header without its port.</summary>
    public bool Has(string name) => (names ??= Names()) is [] || names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private string[] Names() => (options.Value.Hosts, OnLoopbackAlone()) switch
    {
        ({ Length: > 0 } given, true) => [.. given, .. ThisMachine],
        (var given, false) => given,
        _ => ThisMachine,
    };

    private bool OnLoopbackAlone() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses && addresses.All(IsLoopback);

    private static bool IsLoopback(string address) =>
        BindingAddress.Parse(address).Host is var host && (host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}

/// <summary>Puts <see cref="OwnNames"/> before everything else.</summary>
internal static class OwnNamesRoutes
{
    public static IApplicationBuilder UseOwnNames(this IApplicationBuilder app) => app.Use(static (http, next) =>
        http.RequestServices.GetRequiredService<OwnNames>().Has(http.Request.Host.Host)
            ? next(http)
            : new Refusal(StatusCodes.Status421MisdirectedRequest, "foreign-host", Shown(http.Request.Host.Host)).ExecuteAsync(http));

    private static string Shown(string name) => name.Length <= 60 ? name : name[..59] + "…";
}
