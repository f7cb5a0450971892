using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.InformationSystems;

public sealed class ServiceTest
{
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Fact]
    public void What_does_not_answer_is_down_unless_it_is_being_maintained()
    {
        Assert.True(Probed(false).Raises("down"));
        Assert.False(Probed(true).Raises("down"));
        Assert.False(Probed(false).Has(Service.Maintenance, true, 60).Raises("down"));
        Assert.Null(new Seen(new Service(), Now).Has(Service.Available, false, 16).Raises("down"));
    }

    [Fact]
    public void One_alarm_calls_for_a_critical_service_and_another_for_the_rest()
    {
        var critical = Probed(false).Is(Service.Critical, Value.Of(true));

        Assert.True(critical.Raises("critical-down"));
        Assert.False(critical.Raises("down"));
        Assert.False(Probed(false).Raises("critical-down"));
    }

    [Theory]
    [InlineData(31, false, false)]
    [InlineData(30, true, false)]
    [InlineData(7, false, true)]
    [InlineData(-2, false, true)]
    public void A_certificate_calls_a_month_and_a_week_before_it_ends(double left, bool soon, bool now)
    {
        var service = new Seen(new Service(), Now).Has(Service.CertificateLeft, left);

        Assert.Equal(soon, service.Raises("certificate-ends-soon"));
        Assert.Equal(now, service.Raises("certificate-ends"));
    }

    [Fact]
    public void A_backup_is_late_beyond_the_agreed_loss_of_data()
    {
        var service = new Seen(new Service(), Now).Has(Service.BackupAge, 5);

        Assert.False(service.Raises("backup-late"));
        Assert.True(service.Is(Service.RecoveryPoint, Value.Of(4)).Raises("backup-late"));
    }

    private static Seen Probed(bool available) => new Seen(new Service(), Now).Has(Service.Available, available);
}
