namespace Beffroi.Contracts;

/// <summary>The two sides of the contract.</summary>
[GenerateSerializer, Alias("ContractParty")]
public enum ContractParty
{
    Authority,

    Contractor,
}
