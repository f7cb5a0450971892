using Beffroi.Refusals;

namespace Beffroi.Api;

/// <summary>What became of readings.</summary>
/// <param name="Result"><c>taken</c>, or <c>repeat</c> when they were in the journal already.</param>
/// <param name="Version">The asset's version that holds them.</param>
/// <param name="Late">How many went into history only, being older than what is known.</param>
/// <param name="Rejections">Those that were not taken; they are among the dead letters.</param>
internal sealed record DeliveryShape(string Result, long? Version, int Late, IReadOnlyList<Fault> Rejections);
