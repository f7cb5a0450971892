namespace Beffroi.Connectors.Webhooks;

/// <summary>Where one webhook goes, and what it shows there of itself.</summary>
public sealed class WebhookTarget
{
    /// <summary>An http or https address, without a user in it.</summary>
    public Uri? Url { get; set; }

    /// <summary>The header that carries the secret.</summary>
    public string Header { get; set; } = "Authorization";

    /// <summary>The whole value of that header, such as <c>Bearer …</c>; null for none.</summary>
    public string? Secret { get; set; }

    /// <summary>A file that holds the secret, read at each sending: it can be changed while the silo runs.</summary>
    public string? SecretFile { get; set; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    internal string? Fault() =>
        Url is not { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" } ? "Url is an http or https address, without a user in it."
        : Secret is not null && SecretFile is not null ? "one of Secret and SecretFile is given, not both."
        : SecretFile is not null && !File.Exists(SecretFile) ? $"SecretFile '{SecretFile}' is not there."
        : Secret is not null && Secret.Any(char.IsControl) ? "Secret is one line."
        : Header.Length is 0 or > 100 || !Header.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? "Header is the name of a header."
        : null;
}
