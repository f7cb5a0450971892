using Microsoft.Extensions.Options;

namespace Beffroi.Connectors.Webhooks;

/// <summary>The webhooks rules may call, by the names rules call them: <c>Webhooks:NAME:Url</c>. None unless set.</summary>
public sealed class WebhookOptions : IValidateOptions<WebhookOptions>
{
    public const string Section = "Webhooks";

    /// <summary>Without regard to case, as settings are.</summary>
    public Dictionary<string, WebhookTarget> Targets { get; } = new(StringComparer.OrdinalIgnoreCase);

    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var faults = options.Targets.Select(t => (t.Key, Fault: t.Value.Fault())).Where(t => t.Fault is not null).Select(t => $"{Section}:{t.Key}: {t.Fault}").ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
