using Beffroi.Alarms;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>A version of a rule as it runs: its document, and what the turn asks of it often worked out before.</summary>
public sealed class CompiledRule
{
    public CompiledRule(string id, int version, RuleDocument document, RuleState state, Instant since)
    {
        (Id, Version, Document, State, Since) = (id, version, document, state, since);
        Reads = document.Triggers.Aggregate(0UL, (bits, t) => bits | t.Reads);
        HasTimes = document.Triggers.Any(t => t is RuleTrigger.Clock or RuleTrigger.Sun);
        HasAlarms = document.Triggers.Any(t => t is RuleTrigger.Alarm);
        AlwaysLooks = document.Triggers.Any(t => t is RuleTrigger.Silence or RuleTrigger.Holds { Condition.ReadsTime: true });
        Follows = [.. document.Triggers.SelectMany(t => t.Inputs).Distinct()];
        Alarm = document.Actions.OfType<RuleAction.Alarm>().FirstOrDefault();
    }

    public string Id { get; }

    public int Version { get; }

    public RuleDocument Document { get; }

    public RuleState State { get; }

    /// <summary>The version under which assets keep its state: a dry run keeps one of its own, so that a rule that is then enabled begins anew.</summary>
    public int StateVersion => State == RuleState.DryRun ? -Version : Version;

    /// <summary>Since when it is in force: moments before do not count.</summary>
    public Instant Since { get; }

    /// <summary>Slots whose touch makes it look, a bit each.</summary>
    public ulong Reads { get; }

    /// <summary>Whether it looks at times of the day or of the sun.</summary>
    public bool HasTimes { get; }

    /// <summary>Whether it looks at every turn, because time alone can make it fire.</summary>
    public bool AlwaysLooks { get; }

    public bool HasAlarms { get; }

    /// <summary>Whether it looks at other assets, which must be asked.</summary>
    public bool HasInputs => Document.Inputs.Count > 0;

    /// <summary>Keys of the inputs that make it look when they are told.</summary>
    public string[] Follows { get; }

    /// <summary>The alarm it raises; null for none.</summary>
    public RuleAction.Alarm? Alarm { get; }

    /// <summary>Its name as the source of commands, and the code of its alarm.</summary>
    public string Source => $"rule/{Id}";

    /// <summary>What its alarm says, in both languages of the rule.</summary>
    public ToldAlarm Told => new(Alarm!.Priority, Document.Title.French, Document.Sentence?.French) 
    {
        EnglishTitle = InEnglish(Document.Title),
        EnglishCause = InEnglish(Document.Sentence),
    };

    /// <summary>The English words, when they are others than the French ones, which are kept first.</summary>
    public static string? InEnglish(RuleText? text) => text?.English == text?.French ? null : text?.English;

    public override string ToString() => $"{Source}@{Version}";
}
