using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Parameters;

/// <summary>Checks a stretch of time that a request names by its ends.</summary>
internal static class Stretch
{
    public static void Check(Instant from, Instant to, TimeSpan longest, Tongue tongue)
    {
        if (to <= from)
        {
            throw Given.Refused("to", Sentences.Say(tongue, "parameter.order"));
        }

        if (to - from > longest)
        {
            throw Given.Refused("to", Sentences.Say(tongue, "parameter.span", $"{longest.TotalDays:0} d"));
        }
    }
}
