using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.OnCall;

/// <summary>The rota of who is called, a document of kind <c>on-call</c>, and who is on call at an instant. One of it in the cluster.</summary>
[Alias("Beffroi.IOnCall")]
public interface IOnCall : IGrainWithIntegerKey
{
    const string Kind = "on-call";
    const string Id = "rota";

    /// <summary>Null before there is one.</summary>
    [Alias("Read")]
    Task<Document?> Read();

    /// <summary>Keeps the next version. Refused as <c>bad-rota</c> when the text says no rota, with what is wrong with it, and as documents are (<see cref="IDocuments"/>).</summary>
    [Alias("Put")]
    Task<DocumentOutcome> Put(string yaml, int replaces, Cause cause);

    /// <summary>By level; empty without a rota.</summary>
    [Alias("At")]
    Task<OnDuty[]> At(Instant instant);
}
