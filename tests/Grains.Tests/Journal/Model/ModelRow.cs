namespace Beffroi.Journal.Model;

/// <summary>A change as the journal keeps it.</summary>
internal sealed record ModelRow(int Shard, int Sequence, int Asset, int Version, Identity Identity, ModelEffect[] Effects);
