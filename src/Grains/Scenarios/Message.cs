using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What one life tells another at a moment.</summary>
/// <param name="Target">Its place in the troupe.</param>
/// <param name="Source">Likewise.</param>
/// <param name="Sequence">Its place among what was told at that moment.</param>
internal readonly record struct Message(int Target, int Source, int Sequence, EffectContent Content);
