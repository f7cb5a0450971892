namespace Beffroi.Indicators;

/// <summary>Over which steps a section is read.</summary>
internal enum SectionSpan
{
    /// <summary>The period that was asked for, as a whole.</summary>
    Period,

    /// <summary>The hours of the last seven days.</summary>
    Hours,

    /// <summary>The last fifty-two weeks.</summary>
    Weeks,
}
