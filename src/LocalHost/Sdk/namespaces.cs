namespace Wiedervorlage.LocalHost.DurableTask { }
namespace Wiedervorlage.LocalHost.Worker { }
