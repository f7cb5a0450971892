using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Runs rules over the past. Runs live in one silo's memory: a restart forgets them, and nothing else.</summary>
[Alias("Beffroi.IBackTests")]
public interface IBackTests : IGrainWithIntegerKey
{
    /// <summary>Begins one; <c>rule-invalid</c>, <c>bad-stretch</c> or <c>too-many-back-tests</c> when it cannot be. The id is in the report.</summary>
    [Alias("Start")]
    Task<(Outcome Outcome, string? Id)> Start(BackTestOrder order);

    /// <summary>Null for one that is not known here.</summary>
    [Alias("Read")]
    Task<BackTestReport?> Read(string id);

    [Alias("Cancel")]
    Task<bool> Cancel(string id);
}
