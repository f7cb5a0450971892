namespace Beffroi.Journal;

/// <summary>A reservation in the journal's queue: used by <see cref="IJournal.Append"/>, or given back by disposing it.</summary>
public sealed class Place(Tenure tenure, Action<Place> release) : IDisposable
{
    private Action<Place>? _release = release;

    public Tenure Tenure { get; } = tenure;

    /// <summary>Marks the place as used: the journal releases it when the row is committed. False when it was used or given back before.</summary>
    public bool Use() => Interlocked.Exchange(ref _release, null) is not null;

    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke(this);
}
