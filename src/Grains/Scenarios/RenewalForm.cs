namespace Beffroi.Scenarios;

/// <summary>Who would tell an input again that stays the same.</summary>
internal enum RenewalForm : byte
{
    /// <summary>The asset that is looked at, as its device reports it.</summary>
    Reported,

    /// <summary>That asset, as its kind works it out anew.</summary>
    Derived,

    /// <summary>Whoever samples the total.</summary>
    Sampled,
}
