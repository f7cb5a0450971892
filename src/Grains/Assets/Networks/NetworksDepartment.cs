using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.Networks;

/// <summary>Telecom networks.</summary>
public sealed class NetworksDepartment() : Department(Id, order: 40)
{
    public const string Id = "networks";

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("online-now", "", Better.Up, Now.Count<Gateway>(Gateway.Online, "true")) { IsHead = true },
        new("available", Percent.Symbol, Better.Up, Over.Share<Gateway>(Gateway.Online, Held.Yes)) { IsDrawn = true, Decimals = 2, Target = 99.5 },
        new("fibre", Percent.Symbol, Better.Up, Over.Share<FibreLink>(FibreLink.Up, Held.Yes)) { IsDrawn = true, Decimals = 2, Target = 99.5 },
        new("packet-errors", Percent.Symbol, Better.Down, Over.Mean<Gateway>(Gateway.PacketErrors)) { IsDrawn = true, Decimals = 1, Target = 10 },
        new("frame-loss", Percent.Symbol, Better.Down, 100 * Over.Increase<LoRaWanDevice>(LoRaWanDevice.FramesLost) / (Over.Increase<LoRaWanDevice>(LoRaWanDevice.FramesLost) + Over.Increase<LoRaWanDevice>(LoRaWanDevice.FramesReceived))) { IsDrawn = true, Decimals = 1, Target = 10 },
        new("margin", Decibel.Symbol, Better.Up, Over.Mean<LoRaWanDevice>(LoRaWanDevice.Margin)) { Decimals = 1, Target = 5 },
        new("unheard", "", Better.Down, Now.Standing<LoRaWanDevice>("unheard")) { Target = 0 },
        new("on-battery", "", Better.Down, Now.Standing<Gateway>("on-battery")) { Target = 0 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new StatesSection("gateways", "gateway", Gateway.Online),
        new RankingSection("losses", "gateway", Better.Down, Over.Mean<Gateway>(Gateway.PacketErrors), Percent.Symbol, Over.Share<Gateway>(Gateway.Online, Held.Yes), Percent.Symbol),
        new RankingSection("weakest", "lorawan-device", Better.Up, Over.Last<LoRaWanDevice>(LoRaWanDevice.Margin), Decibel.Symbol, Over.Last<LoRaWanDevice>(LoRaWanDevice.FrameLoss), Percent.Symbol),
        new ScatterSection("margin", "lorawan-device", Over.Last<LoRaWanDevice>(LoRaWanDevice.Margin), Decibel.Symbol, Over.Last<LoRaWanDevice>(LoRaWanDevice.FrameLoss), Percent.Symbol),
        new RankingSection("tenants", "network-tenant", Better.Down, Over.Last<NetworkTenant>(NetworkTenant.QuotaUsed), Percent.Symbol, Over.Increase<NetworkTenant>(NetworkTenant.Frames)) { Decimals = 0 },
        new HoursSection("hours", Over.Mean<Gateway>(Gateway.PacketErrors), Percent.Symbol) { UsualOf = "packet-errors" },
    ];
}
