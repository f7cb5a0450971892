using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.InformationSystems;

/// <summary>Information systems.</summary>
public sealed class InformationSystemsDepartment() : Department(Id, order: 80)
{
    public const string Id = "information-systems";

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("available-now", "", Better.Up, Now.Count<Service>(Service.Available, "true")) { IsHead = true },
        new("available", Percent.Symbol, Better.Up, Over.Share<Service>(Service.Available, Held.Yes)) { IsDrawn = true, Decimals = 2, Target = 99.5 },
        new("outages", "", Better.Down, Over.Increase<Service>(Service.Outages)) { IsDrawn = true },
        new("response", Second.Symbol, Better.Down, Over.Mean<Service>(Service.ResponseTime)) { IsDrawn = true, Decimals = 2, Target = 1 },
        new("backups", Percent.Symbol, Better.Up, Over.Share<Service>(Service.BackupAge, Held.Between(0, 26))) { Decimals = 1, Target = 99 },
        new("certificates", "", Better.Down, Now.Standing<Service>("certificate-ends") + Now.Standing<Service>("certificate-ends-soon")) { Target = 0 },
        new("patches", "", Better.Down, Now.Standing<Service>("patches-old")) { Target = 0 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new RegisterSection(
            "services-now", "service", Service.Available.Name, Service.Role.Name, Service.Availability.Name, Service.DowntimeLeft.Name, Service.CertificateLeft.Name, Service.BackupAge.Name,
            Service.PatchAge.Name),
        new TreeSection("dependencies", "service", "runsOn"),
        new TreeSection("data", "service", "usesData"),
        new RankingSection("certificates", "service", Better.Up, Over.Last<Service>(Service.CertificateLeft), Day.Symbol, Over.Last<Service>(Service.BackupAge), Hour.Symbol) { Decimals = 0 },
        new RankingSection("availability", "service", Better.Up, Over.Share<Service>(Service.Available, Held.Yes), Percent.Symbol, Over.Mean<Service>(Service.ResponseTime), Second.Symbol) { Decimals = 2 },
        new StatesSection("answers", "service", Service.Available),
    ];
}
