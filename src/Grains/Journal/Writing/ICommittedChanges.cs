namespace Beffroi.Journal.Writing;

/// <summary>Hears of each change once, in the order of the journal, when its fate is known: before the asset does.</summary>
internal interface ICommittedChanges
{
    void Committed(ChangeWork work);

    void Failed(ChangeWork work);
}
