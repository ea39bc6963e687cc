using System.Text;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

internal static class InboundRegistration
{
    public static IServiceCollection AddInbound(this IServiceCollection services)
    {
        // windows-1252 and its kind, which mails still come in.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return services
            .AddDocuments<InboxEntry>(Tables.Inbox)
            .AddDocuments<InboxRef>(Tables.Inbox)
            .AddSingleton(provider => new OriginalMails(() => provider.GetRequiredService<StorageClients>().Container(Containers.Mails)))
            .AddSingleton<Inbox>()
            .AddSingleton<ReplyJudge>()
            .AddSingleton<MailedReports>()
            .AddSingleton<JointConsents>()
            .AddSingleton<MailedFiles>()
            .AddSingleton<MailedAnswers>()
            .AddSingleton<MailJudge>()
            .AddSingleton<MailIntake>()
            .AddSingleton<InboxNotices>()
            .AddSingleton<InboxAftermath>()
            .AddSingleton<InboxReleases>()
            .AddSingleton<IChecked, ArrivalCheck>()
            .AddSingleton<IChecked, InboxCheck>();
    }
}
