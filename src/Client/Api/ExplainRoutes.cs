using Beffroi.City;
using Beffroi.Explain;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Why something is, or was, so.</summary>
internal static class ExplainRoutes
{
    private static readonly Parameter<string> Property = Kinds.Text("property", "Key of a property of the kind, or control: and a control's, or alarm: and an alarm's code; the main property unless told.", 120);
    private static readonly Parameter<Instant> At = Kinds.Moment("at", "As the twin knew it then; now unless told.");

    public static void MapExplanations(this IEndpointRouteBuilder api) => api.MapGet("/assets/{kind}/{key}/explain", Read)
        .Says("explain", "Why a value or an alarm was so at an instant, from the effect back to the first cause.", "Only what was recorded is told; where nothing is any more, the answer says so and from when on it can be told.")
        .Takes(Property, At)
        .Produces<ExplanationShape>()
        .Refuses(404);

    private static async Task<IResult> Read(string kind, string key, IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        var tongue = Tongue.Of(http.Request);
        var city = await current.Read(http.RequestAborted);
        var (entry, id) = AssetRoutes.Find(city, kind, key);
        var now = Instant.From(time.GetUtcNow());
        var at = given.Value(At) ?? now;
        if (at > now)
        {
            throw Given.Refused(At.Name, Sentences.Say(tongue, "why.future"));
        }

        var subject = given.Of(Property);
        if (subject?.StartsWith(ExplainQuery.ControlPrefix, StringComparison.Ordinal) == true)
        {
            HistoryRoutes.PropertyOf(entry, Array.Find(entry.Controls, control => control == ExplainQuery.NameIn(subject)) ?? subject);
        }
        else if (subject?.StartsWith(ExplainQuery.AlarmPrefix, StringComparison.Ordinal) != true)
        {
            subject = HistoryRoutes.PropertyOf(entry, subject).Name;
        }

        return await AssetRoutes.Exists(grains, city, id)
            ? Results.Ok(new ExplainTelling(city, tongue).Of(await grains.GetGrain<IExplanations>(0).Explain(new(id, subject, at))))
            : AssetRoutes.UnknownAsset(id);
    }
}
