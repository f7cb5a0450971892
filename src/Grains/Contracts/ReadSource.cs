namespace Beffroi.Contracts;

/// <summary>A source as it was read for a year, with what it was read from, asset by asset.</summary>
internal sealed record ReadSource(SourceFigure Figure, EvidenceMember[] Members)
{
    /// <summary>With the name of everything behind it: the same readings give the same name.</summary>
    public static ReadSource Of(string name, decimal? value, decimal coverage, decimal estimated, EvidenceMember[] members) =>
        new(new(name, value, coverage, estimated, members.Length, FigureText.Hash(FigureText.Write(members.Select(Named)))), members);

    /// <summary>Without the segments and their counts: sealing and merging move readings from one to the other, and change nothing.</summary>
    private static EvidenceMember Named(EvidenceMember member) => member with { Segments = [], Readings = 0 };
}
