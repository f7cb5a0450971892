namespace Beffroi.Assets.Lighting;

/// <summary>What a lamp does between dusk and dawn, by legal time unless said otherwise (domain reference §1.4).</summary>
public enum DimmingProgramme
{
    /// <summary>Full light all night.</summary>
    Full,

    /// <summary>Half from 22 h to 5 h.</summary>
    HalfFromTen,

    /// <summary>Half from 23 h to 5 h.</summary>
    HalfFromEleven,

    /// <summary>70 % from 22 h and until 6 h, 30 % from 23 h to 5 h.</summary>
    Stepped,

    /// <summary>Half from 2 h before to 4 h after the middle of the night, as drivers without a clock do.</summary>
    MidNight,

    /// <summary>Off from 23 h to 5 h.</summary>
    OffFromEleven,

    /// <summary>Off from midnight to 5 h.</summary>
    OffFromMidnight,

    /// <summary>20 % from 23 h to 5 h, full for those who pass: 32 % on average.</summary>
    Presence,
}
