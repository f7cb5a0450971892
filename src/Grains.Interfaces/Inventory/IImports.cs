namespace Beffroi.Inventory;

/// <summary>The imports known since the silo started, newest first; one grain, key 0.</summary>
[Alias("Beffroi.IImports")]
public interface IImports : IGrainWithIntegerKey
{
    [Alias("List")]
    Task<ImportReport[]> List();

    [Alias("Note")]
    Task Note(ImportReport report);
}
