using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>The instant that what is asked shall be told of.</summary>
internal static class PastParameters
{
    public static readonly Parameter<Instant> At = Kinds.Moment("at", "As it was known at that instant; now unless told.");

    /// <summary>Null for now; an instant that has not come is refused.</summary>
    public static Instant? Read(Given given, TimeProvider time, Tongue tongue) => Read(given, At, time, tongue);

    public static Instant? Read(Given given, Parameter<Instant> parameter, TimeProvider time, Tongue tongue) =>
        given.Value(parameter) is not { } at ? null
        : at > Instant.From(time.GetUtcNow()) ? throw Given.Refused(parameter.Name, Sentences.Say(tongue, "why.future"))
        : at;

    public static IPast Past(this IGrainFactory grains, Instant at) => grains.GetGrain<IPast>(IPast.KeyOf(at));
}
