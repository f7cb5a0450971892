namespace Beffroi.Contracts;

/// <summary>How far a settlement is.</summary>
[GenerateSerializer, Alias("SettlementState")]
public enum SettlementState
{
    /// <summary>Nobody has proposed one.</summary>
    Open,

    Proposed,

    Validated,

    Disputed,

    Frozen,
}
