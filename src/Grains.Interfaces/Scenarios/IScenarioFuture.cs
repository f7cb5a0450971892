using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>The city as it would look in a run, key its id: lived again from a few days before, since lives are the same each time they are lived.</summary>
[Alias("Beffroi.IScenarioFuture")]
public interface IScenarioFuture : IGrainWithStringKey
{
    /// <summary>How assets look at <paramref name="from"/>, then what is otherwise after each step up to <paramref name="to"/>.</summary>
    [Alias("Film")]
    Task<FutureFilm> Film(Instant from, Instant to, TimeSpan step);
}
