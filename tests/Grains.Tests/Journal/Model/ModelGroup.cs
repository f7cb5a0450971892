namespace Beffroi.Journal.Model;

internal sealed record ModelGroup(int Writer, int Number, List<ModelEntry> Entries);
