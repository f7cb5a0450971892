using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>From where to where a film goes and in which steps, of the past and of scenarios alike.</summary>
internal static class FilmSpan
{
    public static readonly Parameter<Instant> From = Kinds.Moment("from", "Where it begins.");
    public static readonly Parameter<Instant> To = Kinds.Moment("to", "Where it ends; a single frame unless told.");

    /// <summary>Refuses a film that ends before it begins, or that is longer than a film may be.</summary>
    /// <param name="stepping">The parameter that tells the step.</param>
    public static void Require(Instant from, Instant to, TimeSpan step, Parameter<int> stepping, Tongue tongue)
    {
        if (to < from)
        {
            throw Given.Refused(To.Name, Sentences.Say(tongue, "parameter.order"));
        }

        if (to - from > IPast.LongestFilm)
        {
            throw Given.Refused(To.Name, Sentences.Say(tongue, "parameter.span", "PT2H"));
        }

        if ((to - from) / step > IPast.MostSteps)
        {
            throw Given.Refused(stepping.Name, Sentences.Say(tongue, "parameter.steps", (int)((to - from) / step), IPast.MostSteps));
        }
    }
}
