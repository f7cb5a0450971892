namespace Beffroi.Rules;

/// <summary>A rule's state as its document says it: one word.</summary>
internal static class RuleStateText
{
    public static string Of(RuleState state) => state switch
    {
        RuleState.Enabled => "enabled",
        RuleState.DryRun => "dry-run",
        RuleState.Draft => "draft",
        _ => "disabled",
    };

    /// <summary>What cannot be read is not in force.</summary>
    public static RuleState Read(string text) => text switch
    {
        "enabled" => RuleState.Enabled,
        "dry-run" => RuleState.DryRun,
        "draft" => RuleState.Draft,
        _ => RuleState.Disabled,
    };
}
