using Beffroi.Demonstration;

namespace Beffroi.Emulator;

/// <summary>The past of a new demonstration, told beside the present and slower than it may go.</summary>
public sealed partial class EmulatorService
{
    private async Task Remember(IReadOnlyList<DemonstrationAsset> assets, IReadOnlyList<Device> devices, EmulatorConnection connection, CancellationToken cancellation)
    {
        if (_options.Past <= TimeSpan.Zero || _options.Speed > 1 || !seeding.IsNew)
        {
            return;
        }

        try
        {
            // What is told before a device's first word of today would be taken for its present.
            await Task.Delay(_options.FirstRound + TimeSpan.FromSeconds(5), time, cancellation);
            var (told, turns, breath) = (0, 0, Math.Max(1, (int)(_options.PastPerSecond * Breath.TotalSeconds)));
            using var window = new SemaphoreSlim(_options.Outstanding);
            foreach (var (device, at, said) in EmulatedPast.Of(assets, devices, catalogue, Now(), _options.Past))
            {
                await window.WaitAsync(cancellation);
                _ = Send(connection, window, [new(device.Topic, DeviceMessage.Write(at, 0, null, said))], cancellation);
                told++;
                if (++turns % breath == 0)
                {
                    await Task.Delay(Breath, time, cancellation);
                }
            }

            LogRemembered(told, _options.Past.TotalDays);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            LogForgot(_options.Past.TotalDays);
        }
    }
}
