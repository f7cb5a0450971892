using Beffroi.Contracts.Formulas;

namespace Beffroi.Contracts;

/// <summary>What the contract counts beside its savings: the share of small firms, hours of insertion. A target of the whole, followed from year to year.</summary>
/// <param name="Formula">Over declared facts, of one year.</param>
/// <param name="Whole">The target of the whole contract.</param>
public sealed record ContractCounter(string Id, Bilingual Name, string Unit, Formula Formula, decimal Whole);
