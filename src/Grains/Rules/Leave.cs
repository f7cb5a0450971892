namespace Beffroi.Rules;

/// <summary>Whether a rule may fire now.</summary>
public enum Leave : byte
{
    Given,

    /// <summary>It fires too often; this is the first that is kept back.</summary>
    FirstRefused,

    Refused,
}
