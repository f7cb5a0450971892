using Beffroi.City;
using Beffroi.Explain;
using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Tells an explanation in the reader's language.</summary>
internal sealed class ExplainTelling(CityIndex city, Tongue tongue)
{
    private readonly StepSentence _sentences = new(city, tongue);

    public ExplanationShape Of(Explanation told)
    {
        var property = _sentences.PropertyOf(told.Query.Asset, ExplainQuery.NameIn(told.Query.Subject));
        return new(
            Name(told.Query.Asset), told.Query.Subject, told.Query.At, told.Value, Unit(property), Words.Of(told.Quality), [.. told.Steps.Select(Of)],
            told.Stack is null ? null : ControlTelling.Slots(told.Stack, told.Query.At, tongue), told.Missing == Missing.Nothing, MissingOf(told), told.RecordedFrom);
    }

    private ExplainStepShape Of(ExplainStep step) => new(
        Words.Of(step.Form), _sentences.Of(step), step.At, step.Since, Name(step.Asset), step.Version == 0 ? null : step.Version, step.Cause?.Author, step.Cause is { } cause ? _sentences.ReasonOf(cause) : null,
        step is { Form: StepForm.Rule, Reference: { } rule } ? new(rule, step.ReferenceVersion) : null,
        step.Form == StepForm.Reading ? Reading(step) : null, [.. step.From.Select(value => Of(step.Asset, value))], Link(step));

    private ReadingSource Reading(ExplainStep step) =>
        new(step.Subject, step.Value, Unit(_sentences.PropertyOf(step.Asset, step.Subject)), step.ObservedAt, step.Source, step.Sequence);

    private PastValue Of(AssetId asset, PropertyPast value) => new(
        value.Property, _sentences.NameOf(asset, value.Property), value.Value, Unit(_sentences.PropertyOf(asset, value.Property)), Words.Of(value.Quality), value.At);

    private AssetName Name(AssetId asset) => new(asset.Kind, asset.Key, city.Assets.TryFind(asset, out var row) ? row.Name : asset.Key);

    private static string? Unit(PropertyEntry? property) => property?.Unit is { Length: > 0 } unit ? unit : null;

    private static string? Link(ExplainStep step) => step switch
    {
        { Form: StepForm.Rule, Reference: { } rule } => $"/rules/{Uri.EscapeDataString(rule)}",
        { Form: StepForm.Effect or StepForm.Follows, Source: { } source } => $"/assets/{source}",
        { Form: StepForm.Held, Reference: { } order } => "/work" + $"/{order}",
        _ => null,
    };

    private MissingShape? MissingOf(Explanation told)
    {
        if (told.Missing == Missing.Nothing)
        {
            return null;
        }

        var code = Words.Of(told.Missing);
        var from = told.RecordedFrom is { } recorded ? SpokenValue.Moment(tongue, recorded) : SpokenValue.Moment(tongue, told.Query.At);
        return new(code, Sentences.Say(tongue, $"why.missing.{code}", from, told.MostRows));
    }
}
