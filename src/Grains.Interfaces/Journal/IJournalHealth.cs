namespace Beffroi.Journal;

/// <summary>How the journal of the silo that answers is: the one nearest to the caller.</summary>
[Alias("Beffroi.IJournalHealth")]
public interface IJournalHealth : IGrainWithIntegerKey
{
    [Alias("Read")]
    Task<JournalHealth> Read();
}
