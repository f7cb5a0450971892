using System.CommandLine;

namespace Beffroi.Commands;

/// <summary>Where the twin is that a command asks.</summary>
internal static class Address
{
    public static Option<Uri> Option() => new("--url")
    {
        Description = "Address of a running silo or hypervisor.",
        DefaultValueFactory = _ => new("http://127.0.0.1:8080"),
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens.SingleOrDefault()?.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            {
                return address;
            }

            result.AddError("--url wants an address such as http://127.0.0.1:8080.");
            return null;
        },
    };
}
