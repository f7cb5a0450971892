using Beffroi.Incidents;

namespace Beffroi.Journal;

/// <summary>Reads the register of incidents, which commits write.</summary>
public interface IIncidentStore
{
    /// <summary>Highest number first.</summary>
    Task<Incident[]> Find(IncidentFilter filter, CancellationToken cancellation);
}
