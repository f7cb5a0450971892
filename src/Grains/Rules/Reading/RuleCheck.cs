using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

/// <summary>What parts of a rule say of each other: things that are well written and cannot work together.</summary>
internal static class RuleCheck
{
    public static void Check(RuleSection section, RuleDocument document)
    {
        if (document.Triggers.Count == 0 || document.Actions.Count == 0)
        {
            return;
        }

        var lasts = document.Triggers.All(t => t.Lasts);
        for (var i = 0; i < document.Actions.Count; i++)
        {
            var at = At(section, "actions", i);
            switch (document.Actions[i])
            {
                case RuleAction.Command { For: null } command when !lasts || command.Targets is not RuleTargets.Self:
                    section.Faults.Add(at, RuleSeverity.Error, "never-cleared", "'until: cleared' is for the asset itself, and for triggers that last: threshold, holds, silence.", "Write for: and a duration.");
                    break;
                case RuleAction.Alarm { For: null } when !lasts:
                    section.Faults.Add(at, RuleSeverity.Error, "never-cleared", "This alarm would never end: its trigger is a moment.", "Write for: and a duration, or use a trigger that lasts.");
                    break;
                case RuleAction.Command command when Loops(document, command) && document.Damping == TimeSpan.Zero:
                    section.Faults.Add(at, RuleSeverity.Error, "loop", $"The rule follows {command.Control.Name} and commands it: it would fire itself.", "Give it a damping, such as damping: 10m.");
                    break;
                case RuleAction.Command { Slot: "safety" }:
                    section.Faults.Add(at, RuleSeverity.Warning, "safety-slot", "It commands over every operator.", "Use slot: rule or event unless life depends on it.");
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether what it commands makes it look again.</summary>
    private static bool Loops(RuleDocument document, RuleAction.Command command) =>
        (command.Targets is RuleTargets.Self && document.FollowsOwn(command.Targets.Kind, command.Control)) || document.FollowsTold(command.Targets.Kind, command.Control);

    private static YamlNode At(RuleSection section, string key, int index) =>
        section.Node(key) is YamlSequenceNode list && index < list.Children.Count ? list.Children[index] : section.Node(key) ?? section.Self;
}
