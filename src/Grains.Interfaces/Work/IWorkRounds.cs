using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Preventive rounds, documents of kind <c>round</c>, and the orders that are made of them ahead of their time: once for each asset and period.</summary>
[Alias("Beffroi.IWorkRounds")]
public interface IWorkRounds : IGrainWithIntegerKey
{
    const string Kind = "round";

    [Alias("List")]
    Task<RoundView[]> List();

    /// <summary>Null when there is no such round.</summary>
    [Alias("Read")]
    Task<RoundView?> Read(string id, int? version);

    [Alias("Check")]
    Task<RoundCheck> Check(string yaml);

    [Alias("Put")]
    Task<RoundPut> Put(string id, string yaml, int replaces, Cause cause);

    [Alias("Withdraw")]
    Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause);

    /// <summary>Makes some of the orders that are due to be made; true when there may be more. May be asked at any time, by any silo.</summary>
    [Alias("Go")]
    Task<bool> Go();
}
