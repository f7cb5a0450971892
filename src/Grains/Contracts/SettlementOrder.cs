using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>What may follow what in the life of a settlement. Pure.</summary>
internal static class SettlementOrder
{
    public static SettlementState After(SettlementAct act) => act switch
    {
        SettlementAct.Propose => SettlementState.Proposed,
        SettlementAct.Validate => SettlementState.Validated,
        SettlementAct.Dispute => SettlementState.Disputed,
        _ => SettlementState.Frozen,
    };

    /// <summary>Null when it may.</summary>
    public static Outcome? Fault(SettlementAct act, SettledFigure? settled, ContractYear year, Instant now)
    {
        var state = settled?.State ?? SettlementState.Open;
        var may = act switch
        {
            SettlementAct.Propose => true,
            SettlementAct.Validate => state is SettlementState.Proposed or SettlementState.Disputed,
            SettlementAct.Dispute => state is SettlementState.Proposed or SettlementState.Validated,
            _ => state == SettlementState.Validated,
        };
        return state == SettlementState.Frozen ? ContractRefusals.Frozen
            : act == SettlementAct.Propose && now < year.To ? ContractRefusals.NotOver(year)
            : may ? null : ContractRefusals.Misplaced(act, state);
    }
}
