namespace Beffroi.Explain;

/// <summary>What an explanation lacks.</summary>
public enum Missing : byte
{
    Nothing = 0,

    /// <summary>It came about before the oldest row that is kept.</summary>
    BeforeJournal = 1,

    /// <summary>The value is known from sealed history, which keeps no source.</summary>
    OnlyHistory = 2,

    /// <summary>There are more rows than one explanation reads.</summary>
    TooManyRows = 3,

    /// <summary>The chain is longer than one explanation follows.</summary>
    TooLong = 4,

    /// <summary>The asset it leads to is of a kind this program does not know.</summary>
    UnknownKind = 5,
}
