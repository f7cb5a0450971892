using Beffroi.Alarms;
using Beffroi.Control;
using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>An asset of a test: says what the city says of it.</summary>
public abstract class FakeAssetGrain(FakeCity city) : Grain, IAsset
{
    private AssetId Id => AssetId.Of(this.GetGrainId().Type.ToString()!, this.GetPrimaryKeyString());

    public Task<DeliveryOutcome[]> Observe(Delivery[] deliveries) => throw new NotSupportedException();

    public Task<Outcome> Describe(Description description, Cause cause) => Troubled(() => city.Describe(Id, description));

    public Task<Outcome> Retire(Cause cause) => throw new NotSupportedException();

    public Task<Outcome> Correct(CorrectedReadings readings, Cause cause) => throw new NotSupportedException();

    public Task<Outcome[]> Act(AlarmAct[] acts, Cause cause) => Troubled(() => city.Act(Id, acts, cause));

    public Task<AssetView?> View() => Troubled(() => city.Views.GetValueOrDefault(Id));

    public Task<Outcome[]> Command(CommandRequest[] requests) => Troubled(() => Array.ConvertAll(requests, request => city.Command(Id, request)));

    public Task<Outcome> Try(CommandRequest request) => Troubled(() => city.Command(Id, request));

    public Task<Beffroi.Routing.Demand?> Demand(Instant at) => Troubled(() => (Beffroi.Routing.Demand?)null);

    public Task<AssetControls?> Controls() => Troubled(() => city.Controls.GetValueOrDefault(Id));

    private Task<T> Troubled<T>(Func<T> answer) => city.Troubles.TryRemove(Id, out var trouble) ? Task.FromException<T>(trouble) : Task.FromResult(answer());
}

[GrainType("luminaire")]
public sealed class FakeLuminaireGrain(FakeCity city) : FakeAssetGrain(city);

[GrainType("cabinet")]
public sealed class FakeCabinetGrain(FakeCity city) : FakeAssetGrain(city);

[GrainType("lorawan-device")]
public sealed class FakeDeviceGrain(FakeCity city) : FakeAssetGrain(city);
