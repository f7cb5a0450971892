using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <param name="Id">Of the document it is kept as.</param>
/// <param name="Years">From <paramref name="From"/> on: one to three.</param>
/// <param name="Replaces">The version its author has seen; 0 for the first.</param>
[GenerateSerializer, Immutable, Alias("FitRequest")]
public sealed record FitRequest(
    [property: Id(0)] string Id, [property: Id(1)] string Indicator, [property: Id(2)] string Degrees, [property: Id(3)] DateOnly From, [property: Id(4)] int Years, [property: Id(5)] string Model,
    [property: Id(6)] int Replaces);

/// <param name="Fit">As it came out, also where it is refused because it is not good enough; null where there is none.</param>
[GenerateSerializer, Immutable, Alias("FitAnswer")]
public sealed record FitAnswer([property: Id(0)] Outcome Outcome, [property: Id(1)] FittedBaseline? Fit, [property: Id(2)] DocumentHead? Head);

/// <param name="Kept">As it stands in its document.</param>
/// <param name="Hash">Of its text.</param>
/// <param name="AgainHash">Of what the same readings give: the same, or history has lost something.</param>
/// <param name="Now">What the readings there are now give; null when they give none.</param>
[GenerateSerializer, Immutable, Alias("FitAgain")]
public sealed record FitAgain([property: Id(0)] Outcome Outcome, [property: Id(1)] FittedBaseline? Kept, [property: Id(2)] string? Hash, [property: Id(3)] string? AgainHash, [property: Id(4)] FittedBaseline? Now);
