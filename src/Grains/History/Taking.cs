using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Makes readings of the facts of a change.</summary>
internal static class Taking
{
    public static RawReading Reading(Fact fact, long version) => new(fact.At, fact.Value, fact.Quality, version, fact.IsLate, Marks(fact.Marks));

    private static ReadingMarks Marks(FactMarks marks) =>
        ((marks & FactMarks.Corrected) != 0 ? ReadingMarks.Corrected : 0) | ((marks & FactMarks.Excluded) != 0 ? ReadingMarks.Excluded : 0);
}
