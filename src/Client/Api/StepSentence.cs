using Beffroi.City;
using Beffroi.Explain;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>What one step of an explanation says, in the reader's language.</summary>
internal sealed class StepSentence(CityIndex city, Tongue tongue)
{
    public string Of(ExplainStep step) => step.Form switch
    {
        StepForm.Reading when step.Source is null => About(step, "why.reading-unsigned"),
        StepForm.Reading when step.Sequence is null => About(step, "why.reading", step.Source),
        StepForm.Reading => About(step, "why.reading-numbered", step.Source, step.Sequence),
        StepForm.Correction => About(step, "why.correction", step.Cause?.Author, step.Cause?.ReasonIn(tongue.Code)),
        StepForm.Derived when step.From.Length == 0 => About(step, "why.derived-alone"),
        StepForm.Derived => About(step, "why.derived", Values(step)),
        StepForm.Effect => About(step, "why.effect", Teller(step.Source!)),
        StepForm.Alarm when step.Count > 0 => Sentences.Say(tongue, "why.alarm-inferred", TitleOf(step.Asset, step.Subject), step.Count),
        StepForm.Alarm => Alarm(step),
        StepForm.Follows => Sentences.Say(tongue, "why.follows", TitleOf(AssetId.Parse(step.Source!), step.Reference!), Teller(step.Source!)),
        StepForm.Total => TotalWords.Of(step, city, tongue),
        StepForm.Description => Sentences.Say(tongue, step.Cause?.Reason is null ? "why.description" : "why.description-reason", step.Cause?.Author, step.Cause?.ReasonIn(tongue.Code)),
        StepForm.Time => Sentences.Say(tongue, "why.time"),
        StepForm.Slot => About(step, step.Expiry is null ? "why.slot" : "why.slot-until", SlotName(step), step.Expiry is { } expiry ? SpokenValue.Moment(tongue, expiry) : ""),
        StepForm.Default => About(step, "why.default"),
        StepForm.Command when IsLock(step.Cause) => Sentences.Say(tongue, "why.lock", ReasonOf(step.Cause!)),
        StepForm.Command => Sentences.Say(tongue, "why.command", step.Cause?.Author, step.Cause?.ReasonIn(tongue.Code) ?? Sentences.Say(tongue, "why.no-reason")),
        StepForm.Rule => Sentences.Say(tongue, "why.rule", step.Reference, WhyOf(step.Cause), step.ReferenceVersion),
        StepForm.Programme => Sentences.Say(tongue, "why.programme", step.Reference, step.Cause?.Author),
        StepForm.Released when step.Cause is null => Sentences.Say(tongue, "why.ended", SlotName(step), step.Source),
        StepForm.Released when IsLock(step.Cause) => Sentences.Say(tongue, "why.locked", SlotName(step), step.Source, ReasonOf(step.Cause)),
        StepForm.Released => Sentences.Say(tongue, "why.released", SlotName(step), step.Source, step.Cause.Author, step.Cause.ReasonIn(tongue.Code) ?? Sentences.Say(tongue, "why.no-reason")),
        StepForm.Held => Sentences.Say(tongue, "why.held", step.Since is { } since ? SpokenValue.Moment(tongue, since) : "", step.Source, step.Reference),
        _ => Never(step),
    };

    public PropertyEntry? PropertyOf(AssetId asset, string property) =>
        city.Catalogue.Kind(asset.Kind) is { } kind ? Array.Find(kind.Properties, known => known.Name == property) : null;

    public string NameOf(AssetId asset, string property) =>
        city.Catalogue.Kind(asset.Kind) is { } kind ? CatalogueIndex.Text(kind, tongue, $"property.{property}") : property;

    public string? ReasonOf(Cause cause) => CauseTelling.Reason(tongue, cause);

    private string? WhyOf(Cause? cause) => cause is null ? null : cause.Trigger is { } trigger ? CauseTelling.Words(tongue, trigger) : cause.ReasonIn(tongue.Code) ?? cause.Author;

    /// <summary>What the kind commanded by itself.</summary>
    private static bool IsLock(Cause? cause) => cause is { Rule: null, Trigger: not null };

    private string About(ExplainStep step, string key, params object?[] more) =>
        Sentences.Say(tongue, key, [NameOf(step.Asset, step.Subject), ValueOf(step.Asset, step.Subject, step.Value), .. more]);

    private string ValueOf(AssetId asset, string property, Value value) =>
        city.Catalogue.Kind(asset.Kind) is { } kind ? SpokenValue.Of(tongue, value, kind, PropertyOf(asset, property)) : value.ToString();

    private string Values(ExplainStep step) =>
        string.Join(", ", step.From.Select(value => $"{NameOf(step.Asset, value.Property)}\u00a0{ValueOf(step.Asset, value.Property, value.Value)}"));

    private string Teller(string source) => AssetId.TryParse(source, null, out var asset) && city.Assets.TryFind(asset, out var row) ? row.Name : source;

    private string Alarm(ExplainStep step)
    {
        var key = step.Value.IsNone ? "why.alarm-waiting" : !step.Value.AsFlag ? "why.alarm-over" : step.Delay > TimeSpan.Zero ? "why.alarm-delayed" : "why.alarm";
        var from = step.From.Length == 0 ? Sentences.Say(tongue, "why.alarm-unknown") : Values(step);
        return Sentences.Say(tongue, key, step.Told?.TitleIn(tongue.Code) ?? TitleOf(step.Asset, step.Subject), from, SpokenValue.Span(tongue, step.Delay));
    }

    private string SlotName(ExplainStep step) => Sentences.Say(tongue, $"slot.{step.Slot}");

    private string Never(ExplainStep step) => PropertyOf(step.Asset, step.Subject) is null
        ? Sentences.Say(tongue, "why.never-alarm", TitleOf(step.Asset, step.Subject))
        : Sentences.Say(tongue, "why.never", NameOf(step.Asset, step.Subject));

    private string TitleOf(AssetId asset, string code) =>
        (city.Catalogue.Kind(asset.Kind) is { } kind ? CatalogueIndex.TextOrNull(kind, tongue, $"alarm.{code}.title") : null) ?? code;
}
