namespace Beffroi.Cluster.Publishing;

/// <summary>The source of one asset's readings: each has a number and an instant that no other has.</summary>
internal sealed class Device(TownAsset asset, long boot, Ledger ledger)
{
    private long _number;
    private long _at;

    public SentReading Next(Random random)
    {
        _at = Math.Max(_at + 1, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        var number = _number++;
        var reading = new SentReading(asset, _at, boot, number, asset.Manner == Manner.Keyed ? $"{asset.Id}:{boot}:{number}" : null, asset.Draw(number, random));
        ledger.Sent(reading);
        return reading;
    }
}
