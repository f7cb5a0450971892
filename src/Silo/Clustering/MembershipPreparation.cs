using Beffroi.Storage.PostgreSql;

namespace Beffroi.Clustering;

/// <summary>Sees to the membership tables before anything of the silo reads them.</summary>
internal sealed class MembershipPreparation(PostgreSqlDatabase database) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(MembershipPreparation), ServiceLifecycleStage.First, cancellation => PostgreSqlMembership.Prepare(database, cancellation));
}
