using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.InformationSystems;

public sealed class ServiceAgreementTest
{
    private static readonly Instant Start = Seen.At("2026-11-10T08:00:00Z");

    [Theory]
    [InlineData(99.5, AgreedTime.MonthHours, 3.65)]
    [InlineData(99.9, AgreedTime.YearHours, 8.76)]
    public void What_an_agreed_availability_allows(double agreed, double hours, double allowed) => Assert.Equal(allowed, AgreedTime.Allowed(agreed, hours), 9);

    [Fact]
    public void Availability_is_time_up_of_the_time_agreed_without_what_was_planned()
    {
        var service = Probed(Start, 240);
        Probe(service, Start, 240, 300, available: false);
        Probe(service, Start, 300, 480, available: true);
        Probe(service, Start, 480, 540, available: false, planned: true);
        Probe(service, Start, 540, 600, available: true);

        Assert.Equal((8, 1, 1), (service.Knows(Service.UpHours), service.Knows(Service.DownHours), service.Knows(Service.PlannedHours)));
        Assert.Equal(Math.Round(100 * 8 / 9.0, 3), service.Knows(Service.Availability));
        Assert.Equal(3.65 - 1, service.Knows(Service.DowntimeLeft)!.Value, 9);
        Assert.Equal((1, 8, 1), (service.Knows(Service.Outages), service.Knows(Service.BetweenFailures), service.Knows(Service.ToRepair)));
    }

    [Fact]
    public void What_was_not_probed_is_neither_up_nor_down()
    {
        var service = Probed(Start, 60);
        service.Hears(Start + TimeSpan.FromHours(5), Service.Available.Reading(true));

        Assert.Equal(1.25, service.Knows(Service.UpHours));
        Assert.Equal(100, service.Knows(Service.Availability));
    }

    [Fact]
    public void A_month_begins_at_its_legal_midnight()
    {
        var eve = Seen.At("2026-11-30T22:00:00Z");
        var service = Probed(eve, 30, available: false);
        Probe(service, eve, 30, 60, available: false);
        Probe(service, eve, 60, 120, available: true);

        Assert.Equal((1, 1), (service.Knows(Service.DownHours), service.Knows(Service.UpHours)));
        Assert.Equal(100, service.Knows(Service.Availability));
        Assert.Equal(3.65, service.Knows(Service.DowntimeLeft)!.Value, 9);
    }

    [Fact]
    public void The_agreement_is_broken_when_more_was_missed_than_the_month_allows()
    {
        var service = Probed(Start, 215, available: false);
        Assert.False(service.Raises("agreement-broken"));

        Probe(service, Start, 215, 225, available: false);
        Assert.True(service.Raises("agreement-broken"));
    }

    [Theory]
    [InlineData(239, false)]
    [InlineData(241, true)]
    public void Recovery_is_late_after_the_time_agreed_for_it(double minutes, bool late)
    {
        var service = new Narrated(new Service(), Start, (Service.RecoveryTime, Value.Of(4)));
        Probe(service, Start, 0, 1, available: true);
        Probe(service, Start, 1, minutes + 1, available: false);

        Assert.Equal(late, service.Raises("recovery-late"));
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(299, false)]
    public void A_queue_is_late_beyond_five_minutes(double lag, bool late) =>
        Assert.Equal(late, new Seen(new Service(), Start).Has(Service.QueueLag, lag).Raises("queue-late"));

    private static Narrated Probed(Instant start, double minutes, bool available = true) => Probe(new Narrated(new Service(), start), start, 0, minutes, available);

    /// <summary>Every five minutes, from and to included.</summary>
    private static Narrated Probe(Narrated service, Instant start, double from, double to, bool available, bool planned = false)
    {
        for (var minute = from; minute <= to; minute = minute + 5 <= to || minute == to ? minute + 5 : to)
        {
            service.Hears(start + TimeSpan.FromMinutes(minute), Service.Available.Reading(available), Service.Maintenance.Reading(planned));
        }

        return service;
    }
}
