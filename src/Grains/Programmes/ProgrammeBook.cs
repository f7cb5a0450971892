using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <summary>This silo's programmes and calendars, as new as its <see cref="DocumentWatch"/>. An edition that is read never changes.</summary>
public sealed class ProgrammeBook
{
    private volatile BookEdition _edition = BookEdition.Empty;

    public BookEdition Edition => _edition;

    /// <summary>Told after a new edition stands: the ids of calendars whose nights may have changed.</summary>
    public event Action<IReadOnlyCollection<string>>? Changed;

    public void Take(IReadOnlyList<Document> documents)
    {
        var edition = _edition.With(documents);
        _edition = edition;
        var changed = documents.Select(d => (d.Head.Kind, d.Head.Id)).ToHashSet();
        Changed?.Invoke([.. edition.Calendars.Where(c => changed.Contains((ProgrammeKinds.Calendar, c.Key))
            || c.Value.Value?.Programmes.Any(id => changed.Contains((ProgrammeKinds.Programme, id))) == true).Select(c => c.Key)]);
    }
}
