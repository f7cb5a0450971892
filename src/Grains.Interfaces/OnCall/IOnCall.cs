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

    /// <summary>Reads a text without keeping it.</summary>
    [Alias("Check")]
    Task<TextRemark[]> Check(string yaml);

    /// <summary>By level; empty without a rota.</summary>
    [Alias("At")]
    Task<OnDuty[]> At(Instant instant);

    /// <summary>Who is on call on legal days.</summary>
    /// <param name="yaml">By that text; null for the rota that is kept.</param>
    /// <param name="days">At most <see cref="OnCallPlan.MostDays"/>.</param>
    [Alias("On")]
    Task<OnCallPlan> On(string? yaml, DateOnly first, int days);
}
