using Beffroi.Inventory.Projections;

namespace Beffroi.Inventory.Files;

/// <summary>A file that is open: its columns and, as often as asked, its rows in order.</summary>
public abstract class InventoryFile : IDisposable
{
    /// <summary>Columns the file declares; more may come with its rows where the format lets each have its own.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Whether rows can have a geometry of their own.</summary>
    public abstract bool HasGeometry { get; }

    /// <summary>The projection the file itself declares; null when it does not say.</summary>
    public virtual Projection? Projection => null;

    /// <summary>A projection the file declares that is not a known one; null when there is no such.</summary>
    public virtual string? UnknownProjection => null;

    /// <summary>All rows, streamed. A row that cannot be read comes with its fault; <see cref="InventoryFileException"/> when the rest cannot be read either.</summary>
    public abstract IEnumerable<SourceRow> Rows();

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
